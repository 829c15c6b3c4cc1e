package java.nio.charset;

/** A charset that the system does not have. */
public class UnsupportedCharsetException extends IllegalArgumentException {
    private final String charsetName;

    public UnsupportedCharsetException(String charsetName) {
        super(charsetName);
        this.charsetName = charsetName;
    }

    public String getCharsetName() {
        return charsetName;
    }
}
