package org.molweave.engine.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import org.junit.jupiter.api.Test;
import org.molweave.engine.run.Json;

class SettingsSchemaTest {

    enum Norm {
        NONE,
        BOTH_SIDES
    }

    record Settings(
            @Setting(label = "Width", min = 8, max = 1024) int width,

            @Setting(label = "Rate", help = "Smaller is safer.", min = 1e-8, max = 1)
            double rate,

            boolean frozen,
            Norm norm,
            String note,
            @Setting(label = "Steps", min = 0) long steps) {

        Settings {
            if (frozen && width == 9) {
                throw new IllegalArgumentException("A frozen model is not 9 wide.");
            }
        }
    }

    private static final Settings DEFAULTS = new Settings(64, 0.1, false, Norm.NONE, "", 5);

    private final SettingsSchema<Settings> schema = SettingsSchema.of("demo", DEFAULTS);

    @Test
    void whatIsNotNamedKeepsItsDefault() {
        assertEquals(DEFAULTS, schema.bind(Json.object()));
        assertEquals(
                new Settings(8, 1, true, Norm.BOTH_SIDES, "x", 5_000_000_000L),
                schema.bind(Json.object()
                        .put("width", 8)
                        .put("rate", 1)
                        .put("frozen", true)
                        .put("norm", "both-sides")
                        .put("note", "x")
                        .put("steps", 5_000_000_000L)));
    }

    @Test
    void recordAndJsonAreTheSame() {
        var settings = new Settings(9, 0.5, false, Norm.BOTH_SIDES, "é", 0);

        assertEquals(settings, schema.bind(schema.toJson(settings)));
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        var json = Json.object()
                .put("width", 4)
                .put("rate", "fast")
                .put("frozen", 1)
                .put("norm", "LEFT")
                .put("steps", 1.5)
                .put("depth", 3);

        String message = messageOf(SettingsException.class, () -> schema.bind(json));

        assertEquals("""
                The settings of demo cannot be used: \
                "depth" is no setting; there are: width, rate, frozen, norm, note, steps. \
                "width" is 4, but must be a whole number from 8 to 1024. \
                "rate" is "fast", but must be a number from 0.00000001 to 1. \
                "frozen" is 1, but must be true or false. \
                "norm" is "LEFT", but must be one of NONE, BOTH_SIDES. \
                "steps" is 1.5, but must be a whole number of at least 0.""", message);
    }

    @Test
    void notANumberAndTooLargeNumbersAreRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
            assertThrows(
                    SettingsException.class, () -> schema.bind(Json.object().put("rate", value)));
        }
        assertThrows(SettingsException.class, () -> schema.bind(Json.object().put("steps", 1e30)));
        assertThrows(SettingsException.class, () -> schema.bind(Json.tree(3)));
    }

    @Test
    void whatTheRecordRefusesIsSaidInItsWords() {
        var json = Json.object().put("frozen", true).put("width", 9);

        String message = messageOf(SettingsException.class, () -> schema.bind(json));

        assertTrue(message.endsWith("A frozen model is not 9 wide."), message);
    }

    @Test
    void assignmentsOfTheCommandLineBind() {
        var json = Json.object();
        for (String text : new String[] {"width=16", "rate=1e-3", "frozen=true", "norm=both_sides", "note=a=b"}) {
            schema.assign(json, text);
        }

        assertEquals(new Settings(16, 1e-3, true, Norm.BOTH_SIDES, "a=b", 5), schema.bind(json));
        assertThrows(SettingsException.class, () -> schema.assign(json, "width"));
        assertThrows(SettingsException.class, () -> schema.assign(json, "depth=1"));
        schema.assign(json, "width=wide");
        assertTrue(messageOf(SettingsException.class, () -> schema.bind(json))
                .contains("\"width\" is \"wide\", but must be a whole number from 8 to 1024."));
    }

    @Test
    void helpNamesEverySetting() {
        assertTrue(schema.help().contains("rate    Rate. Smaller is safer."), schema.help());
        assertTrue(schema.help().contains("a number from 0.00000001 to 1, default 0.1"), schema.help());
    }
}
