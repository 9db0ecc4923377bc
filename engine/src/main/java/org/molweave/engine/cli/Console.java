package org.molweave.engine.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import org.molweave.engine.method.Failures;

/// Where a command reads and writes, and how it says that it failed. Results go to `out`, everything else to `err`.
///
/// `terminal` says whether a person watches: then progress is one line that changes.
record Console(PrintWriter out, PrintWriter err, InputStream in, boolean terminal, StopSignal signal) {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int STOPPED = 130;

    int failed(Throwable failure, boolean verbose) {
        out.flush();
        err.println("molweave: " + Failures.message(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return FAILED;
    }
}
