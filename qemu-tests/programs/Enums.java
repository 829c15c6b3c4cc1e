import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Enums: fields, abstract methods, switch, valueOf, EnumMap, EnumSet, interfaces. */
public class Enums {
    enum Planet {
        MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6), JUPITER(1.9e+27, 7.1492e7);

        final double mass;
        final double radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    interface Operator {
        int apply(int a, int b);
    }

    enum Operation implements Operator {
        PLUS("+") {
            @Override
            public int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            @Override
            public int apply(int a, int b) {
                return a * b;
            }

            @Override
            boolean first() {
                return true;
            }
        };

        final String symbol;
        static int made;

        static {
            for (Operation operation : values()) {
                made += operation.symbol.length();
            }
        }

        Operation(String symbol) {
            this.symbol = symbol;
        }

        boolean first() {
            return false;
        }
    }

    enum Day {
        MON, TUE, WED, THU, FRI, SAT, SUN;

        Day next() {
            return values()[(ordinal() + 1) % values().length];
        }

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase();
        }
    }

    enum Empty {
    }

    enum Singleton {
        INSTANCE;

        int calls;

        int call() {
            return ++calls;
        }
    }

    static String kind(Day day) {
        switch (day) {
            case SAT:
            case SUN:
                return "weekend";
            case FRI:
                return "almost";
            default:
                return "work";
        }
    }

    static int exhaustive(Operation operation) {
        return switch (operation) {
            case PLUS -> 1;
            case TIMES -> 2;
        };
    }

    public static void main(String[] args) {
        for (Planet planet : Planet.values()) {
            System.out.println(planet + " " + planet.ordinal() + " " + (int) (planet.gravity() * 1000));
        }
        for (Operation operation : Operation.values()) {
            System.out.println(operation + operation.symbol + operation.apply(6, 7) + operation.first() + exhaustive(operation) + operation.getDeclaringClass().getSimpleName()
                    + (operation.getClass() == Operation.class));
        }
        System.out.println(Operation.made);
        for (Day day : Day.values()) {
            System.out.print(day + ":" + day.next() + ":" + kind(day) + " ");
        }
        System.out.println(Day.valueOf("WED").compareTo(Day.SUN) + " " + Day.MON.equals(Day.MON) + " " + (Day.valueOf("TUE") == Day.TUE));
        try {
            Day.valueOf("Mon");
        } catch (IllegalArgumentException thrown) {
            System.out.println(thrown.getMessage());
        }
        try {
            kind(null);
        } catch (NullPointerException thrown) {
            System.out.println("null");
        }
        System.out.println(Empty.values().length + " " + Singleton.INSTANCE.call() + Singleton.INSTANCE.call());
        Map<Day, String> map = new EnumMap<>(Day.class);
        map.put(Day.SUN, "rest");
        map.put(Day.MON, "start");
        map.put(Day.WED, null);
        map.remove(Day.FRI);
        System.out.println(map + " " + map.containsKey(Day.WED) + " " + map.get(Day.TUE) + " " + map.size());
        EnumSet<Day> set = EnumSet.of(Day.SUN, Day.MON, Day.SAT);
        System.out.println(set + " " + EnumSet.complementOf(set) + " " + EnumSet.range(Day.TUE, Day.THU) + EnumSet.noneOf(Day.class) + set.contains(Day.SAT));
        Day[] days = Day.values();
        days[0] = null;
        System.out.println(Day.values()[0] + " " + Enum.valueOf(Day.class, "THU") + " " + Day.class.getEnumConstants().length);
    }
}
