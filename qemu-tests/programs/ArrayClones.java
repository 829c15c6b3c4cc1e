/** clone of arrays copies elements, keeps the type, and is independent. */
public class ArrayClones implements Cloneable {
    int number = 5;
    int[] shared = {1};

    public static void main(String[] args) throws CloneNotSupportedException {
        int[] ints = {1, 2, 3};
        int[] copy = ints.clone();
        copy[0] = 9;
        System.out.println(ints[0] + " " + copy[0] + " " + copy.length + " " + (ints == copy) + ints.equals(copy));
        String[] strings = {"a", null, "c"};
        Object[] copied = strings.clone();
        System.out.println(copied.getClass().getName() + " " + copied[0] + copied[1] + copied[2]);
        System.out.println(new double[] {1.5}.clone()[0] + " " + new boolean[0].clone().length + " " + new long[] {7L}.clone()[0] + new byte[] {1, 2, 3}.clone()[2]);
        ArrayClones original = new ArrayClones();
        ArrayClones other = (ArrayClones) original.clone();
        other.number = 6;
        other.shared[0] = 2;
        System.out.println(original.number + " " + original.shared[0] + " " + (original.shared == other.shared) + " " + other.getClass().getName());
        try {
            new Plain().copy();
        } catch (CloneNotSupportedException thrown) {
            System.out.println("not cloneable");
        }
    }

    static class Plain {
        Object copy() throws CloneNotSupportedException {
            return clone();
        }
    }
}
