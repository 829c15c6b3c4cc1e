package jx.fs.api;

/** The name is taken. */
public class FileExistsException extends FileSystemException {
    public FileExistsException(String message) {
        super(message);
    }
}
