// More than four dimensions in one allocation are refused with the place.
// test refuse make

final class RefuseDimensions {
    static int[][][][][] make() {
        return new int[1][2][3][4][5];
    }
}
