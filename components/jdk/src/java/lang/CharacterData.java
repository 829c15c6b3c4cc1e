package java.lang;

/**
 * Looks up the packed runs of {@link CharacterTables}.
 *
 * <p>TYPES: units {@code length << 5 | type}, or {@code type, length >> 15, length & 0x7fff} if the length field is 0; runs cover all code points
 * in order. Mappings: {@code plane | 0x100 for every other code point, start, count, delta}. Ranges: {@code plane, start, count}.
 */
final class CharacterData {
    /** {@code start << 5 | type} of each run, ascending. */
    private static final int[] TYPE_RUNS = unpackTypes(CharacterTables.TYPES);

    private CharacterData() {
    }

    private static int[] unpackTypes(String packed) {
        int[] runs = new int[packed.length()];
        int count = 0;
        int start = 0;
        for (int i = 0; i < packed.length(); i++) {
            int unit = packed.charAt(i);
            int length = unit >> 5;
            if (length == 0) {
                length = packed.charAt(i + 1) << 15 | packed.charAt(i + 2);
                i += 2;
            }
            runs[count++] = start << 5 | unit & 31;
            start += length;
        }
        int[] result = new int[count];
        System.arraycopy(runs, 0, result, 0, count);
        return result;
    }

    private static int run(int codePoint) {
        int low = 0;
        int high = TYPE_RUNS.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (TYPE_RUNS[middle] >>> 5 <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return TYPE_RUNS[low];
    }

    static int type(int codePoint) {
        return codePoint < 0 || codePoint > Character.MAX_CODE_POINT ? 0 : run(codePoint) & 31;
    }

    /** How far {@code codePoint} is from the beginning of its run. */
    static int distance(int codePoint) {
        return codePoint - (run(codePoint) >>> 5);
    }

    static int map(String table, int codePoint) {
        int plane = codePoint >> 16;
        int unit = codePoint & 0xffff;
        for (int i = 0; i < table.length(); i += 4) {
            int from = unit - table.charAt(i + 1);
            int stride = 1 + (table.charAt(i) >> 8);
            if (from >= 0 && (table.charAt(i) & 0xff) == plane && from < table.charAt(i + 2) * stride && from % stride == 0) {
                return plane << 16 | (unit + table.charAt(i + 3)) & 0xffff;
            }
        }
        return codePoint;
    }

    static boolean contains(String table, int codePoint) {
        for (int i = 0; i < table.length(); i += 3) {
            int from = codePoint - (table.charAt(i) << 16 | table.charAt(i + 1));
            if (from >= 0 && from < table.charAt(i + 2)) {
                return true;
            }
        }
        return false;
    }
}
