import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Random;
import java.util.function.Supplier;

/** Dates, instants and durations. */
public final class Times {
    private static final Random random = new Random(11);

    private static void show(String name, Supplier<?> code) {
        String result;
        try {
            result = String.valueOf(code.get());
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        System.out.println(name + " " + result);
    }

    private static long number() {
        return random.nextLong() >> random.nextInt(64);
    }

    private static void dates() {
        LocalDate date = LocalDate.ofEpochDay(random.nextInt(4) == 0 ? random.nextLong() % 365241780471L : random.nextInt(2000000) - 1000000);
        LocalDate other = LocalDate.ofEpochDay(random.nextInt(100000));
        long n = number() % 100000;
        show("date", () -> date + " " + date.toEpochDay() + date.getDayOfWeek() + date.getDayOfYear() + date.getMonth() + date.hashCode() + date.isLeapYear());
        show("length", () -> date.lengthOfMonth() + " " + date.lengthOfYear() + date.compareTo(other) + date.isBefore(other) + date.equals(other));
        show("days", () -> other.plusDays(n) + " " + other.plusWeeks(-n) + " " + other.plusMonths(n) + " " + other.plusYears(n / 9));
        show("minus", () -> other.minusDays(n) + " " + other.minusWeeks(n) + " " + other.minusMonths(n) + " " + other.minusYears(n / 7));
        show("with", () -> date.withYear((int) n) + " " + date.withMonth(random.nextInt(14)) + " " + date.withDayOfMonth(random.nextInt(33)));
        show("of", () -> LocalDate.of((int) n, random.nextInt(14), random.nextInt(33)));
        show("year day", () -> LocalDate.ofYearDay((int) n, random.nextInt(368)));
        show("far", () -> date.plusMonths(number()) + " " + date.plusDays(number()));
        show("parse", () -> LocalDate.parse(date.toString()).equals(date));
    }

    private static void durations() {
        Duration a = Duration.ofSeconds(number(), number());
        Duration b = random.nextBoolean() ? Duration.ofMillis(number()) : Duration.ofNanos(number());
        long n = number();
        show("duration", () -> a + " " + b + " " + a.hashCode() + a.compareTo(b) + a.isNegative());
        show("sum", () -> a.plus(b) + " " + b.minus(a) + " " + b.plusNanos(n) + " " + b.minusMillis(n) + " " + a.plusSeconds(n));
        show("product", () -> b.multipliedBy(random.nextInt(2000) - 1000) + " " + b.negated() + " " + b.abs());
        show("units", () -> b.toDays() + " " + b.toHours() + " " + b.toMinutes() + " " + b.toMillis() + " " + b.toNanos());
        show("parts", () -> b.toHoursPart() + " " + b.toMinutesPart() + " " + b.toSecondsPart() + " " + b.toMillisPart());
        show("parse", () -> Duration.parse(b.toString()).equals(b));
        Instant moment = Instant.ofEpochSecond(n % 30000000000000000L, random.nextInt());
        show("instant", () -> moment + " " + moment.hashCode() + " " + moment.getNano() + " " + moment.plus(b) + " " + Duration.between(moment, Instant.EPOCH));
        show("milli", () -> Instant.ofEpochMilli(n) + " " + Instant.ofEpochMilli(n).toEpochMilli() + " " + moment.plusNanos(n).isAfter(moment));
    }

    public static void main(String[] arguments) {
        for (int i = 0; i < 400; i++) {
            dates();
            durations();
        }
        for (String text : new String[] {"PT0S", "P1D", "P2DT3H4M5.678S", "-PT1H", "PT-1.5S", "PT-0.5S", "P", "PT", "P1H", "PT1D", "PT1M1H", "pt5m", "PT1.1234567891S", "", "P1DT"}) {
            show("duration '" + text + "'", () -> Duration.parse(text));
        }
        for (String text : new String[] {"2020-02-29", "2021-02-29", "2021-13-01", "-0001-01-01", "+12345-01-01", "2021-04-31"}) {
            show("date '" + text + "'", () -> LocalDate.parse(text));
        }
        show("names", () -> DayOfWeek.FRIDAY.plus(10) + " " + DayOfWeek.of(7).minus(8) + Month.of(2).maxLength() + Month.MAY.plus(-17) + Month.of(13));
        show("limits", () -> LocalDate.MIN + " " + LocalDate.MAX + " " + Instant.MIN + " " + Instant.MAX + LocalDate.of(2000, Month.MAY, 1));
        show("beyond", () -> LocalDate.MAX.plusDays(1));
    }
}
