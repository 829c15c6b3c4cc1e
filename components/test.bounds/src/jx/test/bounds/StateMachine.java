package jx.test.bounds;

/** Counts words, numbers and other signs of 64 characters; longest if each begins something new. */
final class StateMachine implements Routine {
    private static final int LENGTH = 64;
    private static final int BETWEEN = 0;
    private static final int WORD = 1;
    private static final int NUMBER = 2;
    private static final int SIGN = 3;

    private final char[] text = new char[LENGTH];

    @Override
    public void prepare() {
        for (int i = 0; i < LENGTH; i++) {
            text[i] = (i & 1) == 0 ? '7' : '+';
        }
    }

    @Override
    public int run() {
        int state = BETWEEN;
        int words = 0;
        int numbers = 0;
        int signs = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text[i];
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            switch (state) {
                case WORD:
                    state = letter || digit ? WORD : c == ' ' ? BETWEEN : SIGN;
                    break;
                case NUMBER:
                    state = digit ? NUMBER : c == ' ' ? BETWEEN : letter ? WORD : SIGN;
                    break;
                case SIGN:
                    signs++;
                    state = digit ? NUMBER : letter ? WORD : c == ' ' ? BETWEEN : SIGN;
                    break;
                default:
                    state = digit ? NUMBER : letter ? WORD : c == ' ' ? BETWEEN : SIGN;
                    break;
            }
            if (state == WORD) {
                words++;
            } else if (state == NUMBER) {
                numbers++;
            }
        }
        return words + numbers + signs;
    }
}
