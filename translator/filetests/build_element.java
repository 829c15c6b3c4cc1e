// An element access: null, length, bounds, load; the index in the text at the right edge is the line.
// test build word

final class BuildElement {
    int[] words;
    int word(int i) {
        return words[i];
    }
}
