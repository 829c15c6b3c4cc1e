// More than four dimensions in one allocation are refused with the place.
// test refuse make

final class RefuseDimensions {
    static int[][][][][] make() {
        return new int[1][2][3][4][5];
    }
}
// ----
// RefuseDimensions.make:()[[[[[I at bytecode 5: not supported: an array of 5 dimensions in one allocation (at most 4)
