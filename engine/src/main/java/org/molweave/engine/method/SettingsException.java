package org.molweave.engine.method;

import java.util.List;

/// Settings that a method cannot take: every problem with its key, the value found and what is allowed.
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public SettingsException(String method, List<String> problems) {
        super("The settings of %s cannot be used: %s".formatted(method, String.join(" ", problems)));
    }
}
