package org.molweave.plugins.kcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/// Which description of KCL a run follows; every setting takes the value of its profile unless it is set.
public enum Profile {
    /// Our choice: the published model with its defects repaired.
    KCL,
    /// The behaviour of the released code, needed to load its weights and to explain its numbers.
    RELEASED,
    /// What the paper's text says where the released code does otherwise.
    PAPER;

    /// The profile that settings name, [#KCL] where they name none.
    static Profile of(JsonNode settings) {
        String name = settings.path("profile").asText();
        return Arrays.stream(values())
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(KCL);
    }
}
