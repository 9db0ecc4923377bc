package org.molweave.app.task;

import java.util.Map;

/// What every thread does at this moment, for an error report.
public final class ThreadDump {

    private ThreadDump() {}

    public static String text() {
        var text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            text.append("%s (%s)%n"
                    .formatted(entry.getKey().getName(), entry.getKey().getState()));
            for (StackTraceElement element : entry.getValue()) {
                text.append("    at %s%n".formatted(element));
            }
        }
        return text.toString();
    }
}
