// A block ends where a local changes that a handler needs; the dispatch tests classes in order.
// test build read

final class BuildHandler {
    static int read(int[] a, int i) {
        int x = 1;
        try {
            x = a[i];
            x = 10 / x;
        } catch (ArithmeticException | NullPointerException e) {
            return x;
        } catch (RuntimeException e) {
            return -x;
        }
        return x;
    }
}
// ----
// static method BuildHandler.read:([II)I file "build_handler.java"
// b0(v0: ref [I, v1: i32):
//     entry                                                               ; :6
//     v2: i32 = const.i32 1                                               ; :6
//     jump b1()                                                           ; :6
// b1() handler b3(v2):
//     check.null v0                                                       ; :8
//     v3: i32 = len v0                                                    ; :8
//     check.bounds v1, v3                                                 ; :8
//     v4: i32 = aload.i32 v0, v1                                          ; :8
//     v5: i32 = const.i32 10                                              ; :9
//     jump b2()                                                           ; :9
// b2() handler b3(v4):
//     check.zero.i32 v4                                                   ; :9
//     v6: i32 = div.i32 v5, v4                                            ; :9
//     ret v6                                                              ; :15
// b3(v7: ref java.lang.Throwable!, v8: i32) cold:
//     v9: i32 = instanceof v7, java.lang.ArithmeticException
//     v10: i32 = const.i32 0
//     br.i32 ne v9, v10, b8(v7), b4()
// b4() cold:
//     v11: i32 = instanceof v7, java.lang.NullPointerException
//     v12: i32 = const.i32 0
//     br.i32 ne v11, v12, b8(v7), b5()
// b5() cold:
//     v13: i32 = instanceof v7, java.lang.RuntimeException
//     v14: i32 = const.i32 0
//     br.i32 ne v13, v14, b7(v7), b6()
// b6() cold:
//     throw v7
// b7(v15: ref java.lang.RuntimeException!) cold:
//     v16: i32 = neg.i32 v8                                               ; :13
//     ret v16                                                             ; :13
// b8(v17: ref java.lang.RuntimeException!) cold:
//     ret v8                                                              ; :11
