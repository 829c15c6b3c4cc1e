// An element access: null, length, bounds, load; the index in the text at the right edge is the line.
// test build word

final class BuildElement {
    int[] words;
    int word(int i) {
        return words[i];
    }
}
// ----
// method BuildElement.word:(I)I file "build_element.java"
// b0(v0: ref BuildElement!, v1: i32):
//     entry                                                               ; :7
//     v2: ref [I = getfield.ref v0, BuildElement.words:[I                 ; :7
//     check.null v2                                                       ; :7
//     v3: i32 = len v2                                                    ; :7
//     check.bounds v1, v3                                                 ; :7
//     v4: i32 = aload.i32 v2, v1                                          ; :7
//     ret v4                                                              ; :7
