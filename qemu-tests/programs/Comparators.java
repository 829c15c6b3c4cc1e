import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Chains of comparators, stability of sorting, optional values. */
public class Comparators {
    record Person(String name, int age, String town) {
        @Override
        public String toString() {
            return name + age;
        }
    }

    static Optional<Person> find(List<Person> people, String name) {
        for (Person person : people) {
            if (person.name().equals(name)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    public static void main(String[] args) {
        List<Person> people = new ArrayList<>(List.of(new Person("Eve", 30, "Ulm"), new Person("Bob", 25, "Bonn"), new Person("Ann", 30, "Bonn"), new Person("Dan", 25, "Ulm"),
                new Person("Cat", 30, "Kiel"), new Person("Ann", 20, "Ulm")));
        people.sort(Comparator.comparing(Person::name));
        System.out.println(people);
        people.sort(Comparator.comparingInt(Person::age));
        System.out.println(people);
        people.sort(Comparator.comparing(Person::town).thenComparing(Person::age, Comparator.reverseOrder()).thenComparing(Person::name));
        System.out.println(people);
        people.sort(Comparator.comparing(Person::town).reversed().thenComparingInt(Person::age));
        System.out.println(people);
        String[] words = {"b", null, "A", "a", null, "B"};
        Arrays.sort(words, Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, Comparator.nullsLast(Comparator.naturalOrder()));
        System.out.println(Arrays.toString(words));
        System.out.println(Collections.max(people, Comparator.comparing(Person::age)) + " " + Collections.min(people, (a, b) -> a.town().compareTo(b.town())));
        System.out.println(find(people, "Dan").map(Person::town).orElse("nowhere") + find(people, "Zed").map(Person::town).orElse("nowhere"));
        System.out.println(find(people, "Ann").filter(person -> person.age() > 25).isPresent() + " " + find(people, "Eve") + Optional.empty() + Optional.ofNullable(null).or(() -> Optional.of(1)));
        find(people, "Cat").ifPresentOrElse(System.out::println, () -> System.out.println("no cat"));
        try {
            find(people, "Zed").orElseThrow(() -> new IllegalStateException("no Zed"));
        } catch (IllegalStateException thrown) {
            System.out.println(thrown.getMessage());
        }
        System.out.println(OptionalInt.of(3).getAsInt() + OptionalInt.empty().orElse(4));
        Integer[] numbers = new Integer[60];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i * 37 % 61;
        }
        Arrays.sort(numbers, (a, b) -> a % 7 - b % 7);
        System.out.println(Arrays.toString(numbers));
    }
}
