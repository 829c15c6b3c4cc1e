package jx.bench.iozone;

import java.io.IOException;
import jx.fs.api.FileNotFoundException;
import jx.fs.api.FileSystem;
import jx.service.api.Services;
import jx.zero.Clock;
import jx.zero.Memory;
import jx.zero.MemoryManager;

/** Runs the benchmark on the service {@code fs}. Exit status 1 if the file system failed, 2 if the arguments are wrong. */
public final class Main {
    private static final int SMALLEST_RECORD = 4;

    private Main() {
    }

    /** {@code arguments} as in {@link Options#USAGE}. */
    public static void main(String[] arguments) {
        Options options;
        try {
            options = new Options(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("iozone: " + e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        try {
            run(options);
        } catch (IOException e) {
            System.err.println("iozone: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException {
        FileSystem fs = (FileSystem) Services.await("fs");
        Clock clock = (Clock) Services.kernel("Clock");
        MemoryManager memory = (MemoryManager) Services.kernel("MemoryManager");
        Memory record = memory.allocate(options.largest * 1024);
        Memory whole = memory.allocate(options.largest * 1024);
        System.out.println("IOZone: " + options.repetitions + " repetitions, files of " + options.smallest + " to " + options.largest + " KB, "
                + clock.ticksPerSecond() + " ticks per second");
        removeOld(fs, options.path);
        Cell[][] cells = new Cell[logarithm(options.largest / options.smallest) + 1][];
        for (int row = 0; row < cells.length; row++) {
            int size = options.smallest << row;
            cells[row] = new Cell[logarithm(size / SMALLEST_RECORD) + 1];
            for (int column = 0; column < cells[row].length; column++) {
                int recordSize = SMALLEST_RECORD << column;
                Cell cell = new Cell(fs, options.path, clock, record, whole, size * 1024, recordSize * 1024);
                cell.run(options.repetitions);
                cells[row][column] = cell;
                if (options.cells) {
                    Report.lines(cell, size, recordSize, options.rereadOnly);
                }
            }
            if (!options.cells) {
                System.out.println("files of " + size + " KB done, all that was read was right");
            }
        }
        Report.tables(cells, options.smallest, options.rereadOnly);
        fs.sync();
        System.out.println();
        System.out.println("iozone test complete.");
    }

    /** Removes what a run that was broken off left behind. */
    private static void removeOld(FileSystem fs, String path) throws IOException {
        try {
            fs.unlink(path);
        } catch (FileNotFoundException e) {
            return;
        }
    }

    private static int logarithm(int powerOfTwo) {
        int logarithm = 0;
        while (1 << logarithm < powerOfTwo) {
            logarithm++;
        }
        return logarithm;
    }
}
