package org.molweave.app.history;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Tells a damaged database from one that only cannot be written, read or locked just now.
final class Damage {

    /// What the store of H2 says of a file whose content makes no sense.
    private static final Set<Integer> STORE = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_UNSUPPORTED_FORMAT,
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_SERIALIZATION,
            DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND);

    /// What H2 says where the file opens, but something in it is missing.
    private static final Set<Integer> DATABASE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
            ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX,
            ErrorCode.WRONG_USER_OR_PASSWORD);

    private Damage() {}

    static boolean isIn(Throwable error) {
        if (isFull(error)) {
            return false;
        }
        for (Throwable e = error; e != null; e = e.getCause()) {
            boolean is = switch (e) {
                case MVStoreException store -> STORE.contains(store.getErrorCode());
                case SQLException sql -> DATABASE.contains(sql.getErrorCode());
                // H2 is not proof against every content of its file, nor are we: both stumble over what they
                // read.
                case NullPointerException _, IndexOutOfBoundsException _, ClassCastException _ -> true;
                case NegativeArraySizeException _, IllegalArgumentException _, OutOfMemoryError _ -> true;
                case DateTimeException _, UncheckedIOException _ -> true;
                default -> false;
            };
            if (is) {
                return true;
            }
        }
        return false;
    }

    /// A file that is whole, on a disk that is full.
    static boolean isFull(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            String message = e.getMessage();
            if (message != null
                    && (message.contains("No space left")
                            || message.contains("not enough space")
                            || message.contains("Disk quota"))) {
                return true;
            }
        }
        return false;
    }

    static boolean isInUse(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }
}
