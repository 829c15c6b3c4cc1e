package jx.bench.iozone;

/** What the command line asks for. */
final class Options {
    static final String USAGE = "usage: [--repetitions N] [--tests reread|all] [--min KB] [--max KB] [--file PATH] [--cells yes|no]";
    private static final int SMALLEST = 4;
    private static final int LARGEST = 512;

    int repetitions = 50;
    boolean rereadOnly;
    /** Whether each cell is printed as a line for programs. */
    boolean cells;
    /** Smallest and largest file in KB, powers of two. */
    int smallest = SMALLEST;
    int largest = LARGEST;
    String path = "/iozone.tmp";

    /** Arguments that do not begin with {@code --} are for other components; IllegalArgumentException for what is not understood. */
    Options(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!name.startsWith("--")) {
                continue;
            }
            if (++i == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            set(name, arguments[i]);
        }
        if (smallest > largest) {
            throw new IllegalArgumentException("--min is larger than --max");
        }
    }

    private void set(String name, String value) {
        if (name.equals("--repetitions")) {
            repetitions = number(name, value, 1, 1_000_000);
        } else if (name.equals("--tests")) {
            if (!value.equals("reread") && !value.equals("all")) {
                throw new IllegalArgumentException("--tests " + value);
            }
            rereadOnly = value.equals("reread");
        } else if (name.equals("--min")) {
            smallest = size(name, value);
        } else if (name.equals("--max")) {
            largest = size(name, value);
        } else if (name.equals("--cells")) {
            if (!value.equals("yes") && !value.equals("no")) {
                throw new IllegalArgumentException("--cells " + value);
            }
            cells = value.equals("yes");
        } else if (name.equals("--file")) {
            path = value;
        } else {
            throw new IllegalArgumentException("unknown option " + name);
        }
    }

    private static int size(String name, String value) {
        int size = number(name, value, SMALLEST, LARGEST);
        if ((size & size - 1) != 0) {
            throw new IllegalArgumentException(name + " " + value + " is no power of two");
        }
        return size;
    }

    private static int number(String name, String value, int least, int most) {
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " " + value + " is no number");
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " " + value + " is not from " + least + " to " + most);
        }
        return number;
    }
}
