package org.molweave.engine.cli;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// One command line in this process, with everything it wrote.
public record CommandLineRun(int code, String out, String err) {

    public static CommandLineRun of(String... arguments) {
        return withInput("", arguments);
    }

    public static CommandLineRun withInput(String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var console = new Console(
                new PrintWriter(new BufferedWriter(out)),
                new PrintWriter(new BufferedWriter(err)),
                in,
                false,
                StopSignal.never());
        int code = EngineMain.run(console, arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }
}
