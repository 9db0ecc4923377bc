package org.molweave.engine.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What computes here, by name and version.
public final class Versions {

    private Versions() {}

    public static Map<String, String> all() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("molweave", program());
        versions.put("java", Runtime.version().toString());
        versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }

    public static String program() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
