// A loop has parameters for what changes in it only.
// test build sum

final class BuildLoop {
    static int sum(int[] a, int scale) {
        int s = 0;
        for (int i = 0; i < a.length; i++)
            s += a[i] * scale;
        return s;
    }
}
// ----
// static method BuildLoop.sum:([II)I file "build_loop.java"
// b0(v0: ref [I, v1: i32):
//     entry                                                               ; :6
//     v2: i32 = const.i32 0                                               ; :6
//     jump b1(v2, v2)                                                     ; :7
// b1(v3: i32, v4: i32):
//     check.null v0                                                       ; :7
//     v5: i32 = len v0                                                    ; :7
//     br.i32 ge v4, v5, b3(), b2()                                        ; :7
// b2():
//     v6: i32 = len v0                                                    ; :8
//     check.bounds v4, v6                                                 ; :8
//     v7: i32 = aload.i32 v0, v4                                          ; :8
//     v8: i32 = mul.i32 v7, v1                                            ; :8
//     v9: i32 = add.i32 v3, v8                                            ; :8
//     v10: i32 = const.i32 1                                              ; :7
//     v11: i32 = add.i32 v4, v10                                          ; :7
//     jump b1(v9, v11)                                                    ; :7
// b3():
//     ret v3                                                              ; :9
