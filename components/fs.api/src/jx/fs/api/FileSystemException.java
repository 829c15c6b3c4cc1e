package jx.fs.api;

import java.io.IOException;

/** An operation that the file system refused; the message names the file and, where the type does not say it, the reason. */
public class FileSystemException extends IOException {
    public FileSystemException(String message) {
        super(message);
    }
}
