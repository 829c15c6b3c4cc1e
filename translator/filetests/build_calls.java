// Receivers are checked for null; interfaces, which are not verified, for their class unless it is known.
// test build sum

final class BuildCalls {
    interface Source { int get(); }
    static final class Fixed implements Source { public int get() { return 4; } }
    static int sum(Source any, Fixed known) {
        Source same = known;
        return any.get() + any.get() + same.get() + known.get();
    }
}
// ----
// static method BuildCalls.sum:(LBuildCalls$Source;LBuildCalls$Fixed;)I file "build_calls.java"
// b0(v0: ref, v1: ref BuildCalls$Fixed):
//     entry                                                               ; :8
//     check.null v0                                                       ; :9
//     check.interface v0, BuildCalls$Source                               ; :9
//     v2: i32 = call.interface v0, BuildCalls$Source.get:()I              ; :9
//     v3: i32 = call.interface v0, BuildCalls$Source.get:()I              ; :9
//     v4: i32 = add.i32 v2, v3                                            ; :9
//     check.null v1                                                       ; :9
//     v5: i32 = call.interface v1, BuildCalls$Source.get:()I              ; :9
//     v6: i32 = add.i32 v4, v5                                            ; :9
//     v7: i32 = call.virtual v1, BuildCalls$Fixed.get:()I                 ; :9
//     v8: i32 = add.i32 v6, v7                                            ; :9
//     ret v8                                                              ; :9
