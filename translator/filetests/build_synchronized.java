// The monitor is left on the normal way outside the handler that leaves it on the other.
// test build next

final class BuildSynchronized {
    private int n;
    synchronized int next(int d) {
        n = n / d;
        return n;
    }
}
// ----
// method BuildSynchronized.next:(I)I file "build_synchronized.java"
// b0(v0: ref BuildSynchronized!, v1: i32):
//     entry                                                               ; :7
//     monitor.enter v0                                                    ; :7
//     jump b1()                                                           ; :7
// b1() handler b2():
//     v2: i32 = getfield.i32 v0, BuildSynchronized.n:I                    ; :7
//     check.zero.i32 v1                                                   ; :7
//     v3: i32 = div.i32 v2, v1                                            ; :7
//     putfield.i32 v0, v3, BuildSynchronized.n:I                          ; :7
//     v4: i32 = getfield.i32 v0, BuildSynchronized.n:I                    ; :8
//     jump b3()                                                           ; :8
// b2(v5: ref java.lang.Throwable!) cold:
//     monitor.exit v0
//     throw v5
// b3():
//     monitor.exit v0                                                     ; :8
//     ret v4                                                              ; :8
