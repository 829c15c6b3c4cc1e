/** Own exception classes: catch by type, causes, multi-catch, rethrow of the precise type, checked and unchecked. */
public class CustomExceptions {
    static class AppException extends Exception {
        final int code;

        AppException(String message, int code) {
            super(message);
            this.code = code;
        }

        AppException(String message, Throwable cause) {
            super(message, cause);
            code = -1;
        }
    }

    static class NotFound extends AppException {
        NotFound(String what) {
            super(what + " not found", 404);
        }
    }

    static class Silent extends RuntimeException {
        Silent() {
            super("silent", null, false, false);
        }

        @Override
        public String toString() {
            return "Silent!";
        }
    }

    static void fail(int kind) throws AppException {
        switch (kind) {
            case 0 -> throw new NotFound("page");
            case 1 -> throw new AppException("general", 500);
            case 2 -> throw new Silent();
            case 3 -> throw new AppException("wrapped", new IllegalStateException("cause"));
            case 4 -> throw new AssertionError("error");
            case 5 -> throw new UnsupportedOperationException(new NotFound("operation"));
            default -> System.out.println("fine");
        }
    }

    static void rethrow(int kind) throws AppException {
        try {
            fail(kind);
        } catch (Exception thrown) {
            System.out.print("rethrow ");
            throw thrown;
        }
    }

    public static void main(String[] args) {
        for (int kind = 0; kind <= 6; kind++) {
            try {
                rethrow(kind);
            } catch (NotFound thrown) {
                System.out.println("NotFound " + thrown.code + " " + thrown);
            } catch (AppException thrown) {
                System.out.println("App " + thrown.code + " " + thrown.getMessage() + " " + thrown.getCause());
            } catch (Silent | UnsupportedOperationException thrown) {
                System.out.println("multi " + thrown + " " + thrown.getCause());
            } catch (Error thrown) {
                System.out.println("Error " + thrown.getMessage());
            }
        }
        Throwable chain = new RuntimeException("top", new AppException("middle", new Error("bottom")));
        for (Throwable link = chain; link != null; link = link.getCause()) {
            System.out.print(link.getMessage() + " ");
        }
        System.out.println();
        Exception plain = new Exception();
        System.out.println(plain.getMessage() + " " + plain + " " + new RuntimeException((String) null) + " " + new Exception(plain).getMessage());
        plain.initCause(new Error("late"));
        System.out.println(plain.getCause());
        try {
            plain.initCause(new Error("again"));
        } catch (IllegalStateException thrown) {
            System.out.println("cause is set once");
        }
        try {
            plain.addSuppressed(plain);
        } catch (IllegalArgumentException thrown) {
            System.out.println("no self-suppression");
        }
    }
}
