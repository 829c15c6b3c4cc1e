// Results smaller than int are cut by the method itself, unless they are known to fit.
// test build cut both field

final class BuildSmallResults {
    byte b;
    static byte cut(int x, int y) {
        return (byte) (x + y);
    }
    static boolean both(boolean x, boolean y) {
        return x & y;
    }
    byte field() {
        return b;
    }
}
// ----
// static method BuildSmallResults.cut:(II)B file "build_small_results.java"
// b0(v0: i32, v1: i32):
//     entry                                                               ; :7
//     v2: i32 = add.i32 v0, v1                                            ; :7
//     v3: i32 = conv.i32.i8 v2                                            ; :7
//     ret v3                                                              ; :7
//
// static method BuildSmallResults.both:(ZZ)Z file "build_small_results.java"
// b0(v0: i32, v1: i32):
//     entry                                                               ; :10
//     v2: i32 = and.i32 v0, v1                                            ; :10
//     v3: i32 = const.i32 1                                               ; :10
//     v4: i32 = and.i32 v2, v3                                            ; :10
//     ret v4                                                              ; :10
//
// method BuildSmallResults.field:()B file "build_small_results.java"
// b0(v0: ref BuildSmallResults!):
//     entry                                                               ; :13
//     v1: i32 = getfield.i8 v0, BuildSmallResults.b:B                     ; :13
//     ret v1                                                              ; :13
