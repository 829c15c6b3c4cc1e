// Before a static access the class is initialised, once, and never the own one.
// test build read

final class BuildStatic {
    static int own = 1;
    static class Other { static int a = Integer.parseInt("1"), b; }
    static int read() {
        return own + Other.a + Other.b;
    }
}
// ----
// static method BuildStatic.read:()I file "build_static.java"
// b0():
//     entry                                                               ; :8
//     v0: i32 = getstatic.i32 BuildStatic.own:I                           ; :8
//     check.init BuildStatic$Other                                        ; :8
//     v1: i32 = getstatic.i32 BuildStatic$Other.a:I                       ; :8
//     v2: i32 = add.i32 v0, v1                                            ; :8
//     v3: i32 = getstatic.i32 BuildStatic$Other.b:I                       ; :8
//     v4: i32 = add.i32 v2, v3                                            ; :8
//     ret v4                                                              ; :8
