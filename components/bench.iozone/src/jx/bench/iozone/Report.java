package jx.bench.iozone;

/** The results as tables for people and lines for programs, on System.out. */
final class Report {
    private static final String[] NAMES = {"write", "rewrite", "read", "reread", "copy"};
    private static final String[] TITLES = {"Writer report", "Re-writer report", "Reader report", "Re-reader report", "Bare copy loop"};
    private static final int COLUMN = 10;

    private Report() {
    }

    /** One {@code @cell} line for each test of a cell, sizes in KB. */
    static void lines(Cell cell, int fileSize, int recordSize, boolean rereadOnly) {
        for (int test = 0; test < Cell.TESTS; test++) {
            if (isShown(test, rereadOnly)) {
                Series series = cell.series(test);
                System.out.println("@cell " + NAMES[test] + " " + fileSize + " " + recordSize + " mean=" + series.mean() + " stddev=" + series.deviation() + " ticks=" + series.ticks());
            }
        }
    }

    /** Tables with a row for each file size and a column for each record size; {@code cells} by the logarithms of both, relative to {@code smallest}. */
    static void tables(Cell[][] cells, int smallest, boolean rereadOnly) {
        for (int test = 0; test < Cell.TESTS; test++) {
            if (isShown(test, rereadOnly)) {
                System.out.println();
                System.out.println(TITLES[test] + ", KB/s (rows: file size in KB, columns: record size in KB)");
                table(cells, smallest, test);
            }
        }
    }

    private static void table(Cell[][] cells, int smallest, int test) {
        int records = cells[cells.length - 1].length;
        StringBuilder line = new StringBuilder();
        append(line, "");
        for (int record = 0; record < records; record++) {
            append(line, Integer.toString(4 << record));
        }
        System.out.println(line);
        for (int file = 0; file < cells.length; file++) {
            line = new StringBuilder();
            append(line, Integer.toString(smallest << file));
            for (int record = 0; record < cells[file].length; record++) {
                append(line, Long.toString(cells[file][record].series(test).mean()));
            }
            System.out.println(line);
        }
    }

    private static boolean isShown(int test, boolean rereadOnly) {
        return !rereadOnly || test == Cell.REREAD || test == Cell.COPY;
    }

    private static void append(StringBuilder line, String text) {
        for (int i = text.length(); i < COLUMN; i++) {
            line.append(' ');
        }
        line.append(text);
    }
}
