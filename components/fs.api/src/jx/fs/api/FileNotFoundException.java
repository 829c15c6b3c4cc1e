package jx.fs.api;

/** There is no file of that name. */
public class FileNotFoundException extends FileSystemException {
    public FileNotFoundException(String message) {
        super(message);
    }
}
