// Keys that lead to the default are dropped.
// test build pick

final class BuildSwitch {
    static int pick(int k) {
        switch (k) {
            case 1:
                return 5;
            case 4:
                k++;
            default:
                return k;
        }
    }
}
// ----
// static method BuildSwitch.pick:(I)I file "build_switch.java"
// b0(v0: i32):
//     entry                                                               ; :6
//     switch v0, [1: b3(), 4: b1()], b2(v0)                               ; :6
// b1():
//     v1: i32 = const.i32 1                                               ; :10
//     v2: i32 = add.i32 v0, v1                                            ; :10
//     jump b2(v2)                                                         ; :10
// b2(v3: i32):
//     ret v3                                                              ; :12
// b3():
//     v4: i32 = const.i32 5                                               ; :8
//     ret v4                                                              ; :8
