/** chars are unsigned 16-bit numbers in arithmetic and characters in text. */
public class CharArithmetic {
    public static void main(String[] args) {
        char a = 'a';
        System.out.println(a + 1);
        System.out.println((char) (a + 1));
        System.out.println("" + a + 1);
        System.out.println(a + 'b' + "c");
        System.out.println('a' + "b" + 'c' + 1 + 2L + (char) 67);
        for (char letter = 'a'; letter <= 'z'; letter += 5) {
            System.out.print(letter);
        }
        System.out.println();
        char high = '\uffff';
        System.out.println(high > 0 ? "unsigned" : "signed");
        System.out.println(high + 1);
        high++;
        System.out.println((int) high);
        StringBuilder rotated = new StringBuilder();
        for (char letter : "Hello, World".toCharArray()) {
            if (letter >= 'a' && letter <= 'z') {
                rotated.append((char) ((letter - 'a' + 13) % 26 + 'a'));
            } else if (Character.isUpperCase(letter)) {
                rotated.append((char) ((letter - 'A' + 13) % 26 + 'A'));
            } else {
                rotated.append(letter);
            }
        }
        System.out.println(rotated);
        int digits = 0;
        for (char digit : "90210".toCharArray()) {
            digits = digits * 10 + (digit - '0');
        }
        System.out.println(digits);
        int[] counts = new int[128];
        String text = "the quick brown fox jumps over the lazy dog";
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i)]++;
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            System.out.print(counts[letter]);
        }
        System.out.println();
        char choice = digits > 0 ? 'x' : 'y';
        System.out.println(choice);
        System.out.println(digits > 0 ? 'x' : 0);
        System.out.println(digits > 0 ? 'x' : digits);
        System.out.println((char) 0x41 + (char) 0x42 + "" + '\t' + '\'' + "\\" + '\101' + "\u00e9".length());
        System.out.println(Character.toUpperCase('q') + " " + Character.isDigit('7') + " " + Character.getNumericValue('8') + " " + Character.isLetter('-'));
        System.out.println(Character.toString(97) + Character.valueOf('z') + Character.forDigit(11, 16) + Character.digit('F', 16));
    }
}
