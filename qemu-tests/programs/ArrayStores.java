/** Arrays are covariant, so stores are checked. */
public class ArrayStores {
    interface Shape {
    }

    static class Circle implements Shape {
    }

    static class Ring extends Circle {
    }

    static class Square implements Shape {
    }

    static void store(Object[] array, Object value) {
        String name = value == null ? "null" : value.getClass().getSimpleName();
        try {
            array[0] = value;
            System.out.println(array.getClass().getSimpleName() + " takes " + name);
        } catch (ArrayStoreException thrown) {
            System.out.println(array.getClass().getSimpleName() + " refuses " + name + ": " + thrown.getMessage());
        }
    }

    public static void main(String[] args) {
        Object[][] arrays = {new Object[1], new Shape[1], new Circle[1], new Ring[1], new Square[1], new Comparable[1], new String[1], new Integer[1],
            new int[1][], new Object[1][], new Circle[1][], new Shape[1][], new Cloneable[1]};
        Object[] values = {null, new Circle(), new Ring(), new Square(), "text", 7, new int[2], new Ring[1], new Circle[1], new int[1][1]};
        for (Object[] array : arrays) {
            for (Object value : values) {
                store(array, value);
            }
        }
        Shape[] shapes = new Circle[2];
        shapes[0] = new Ring();
        try {
            shapes[1] = new Square();
        } catch (ArrayStoreException thrown) {
            System.out.println("static type is not enough");
        }
        Object[] numbers = new Number[] {1, 2.5};
        numbers[0] = 3L;
        System.out.println(numbers[0] + " " + numbers[1]);
        String[] exact = new String[1];
        exact[0] = "exact";
        System.out.println(exact[0]);
    }
}
