// lcmp and the branch on its result are one branch.
// test build clamp

final class BuildLongBranch {
    static long clamp(long a, long b) {
        return a < b ? a : b;
    }
}
// ----
// static method BuildLongBranch.clamp:(JJ)J file "build_long_branch.java"
// b0(v0: i64, v1: i64):
//     entry                                                               ; :6
//     br.i64 ge v0, v1, b2(), b1()                                        ; :6
// b1():
//     jump b3(v0)                                                         ; :6
// b2():
//     jump b3(v1)                                                         ; :6
// b3(v2: i64):
//     ret v2                                                              ; :6
