package org.molweave.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.molweave.engine.method.Methods;
import org.molweave.engine.run.Json;

class SettingsModelTest {

    private final SettingsModel model = new SettingsModel();

    private FieldModel field(String key) {
        return model.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginsWithTheDefaults() {
        model.methodProperty().set(Methods.byId("fingerprint-forest"));

        assertEquals("100", field("trees").textProperty().get());
        assertEquals("0.1", field("features").textProperty().get());
        assertEquals("{}", Json.line(model.valuesProperty().get()));
        assertEquals("", model.problemProperty().get());
        assertTrue(field("trees").isMain());
        assertFalse(field("bits").isMain());
    }

    @Test
    void givesOnlyWhatWasChanged() {
        model.methodProperty().set(Methods.byId("fingerprint-forest"));

        field("trees").textProperty().set(" 250 ");
        field("seeds").textProperty().set("3");

        assertEquals("{\"trees\":250}", Json.line(model.valuesProperty().get()));
        assertTrue(field("trees").changedProperty().get());
        assertFalse(field("seeds").changedProperty().get());
    }

    @Test
    void saysWhatIsAllowedWhileTyping() {
        model.methodProperty().set(Methods.byId("fingerprint-forest"));

        field("trees").textProperty().set("0");

        assertEquals(
                "This must be a whole number from 1 to 5000.",
                field("trees").problemProperty().get());
        assertTrue(model.problemProperty().get().startsWith("Trees."));
        assertEquals("{}", Json.line(model.valuesProperty().get()));
        field("trees").reset();
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void saysWhatOnlyTheWholeRecordKnows() {
        model.methodProperty().set(Methods.byId("fingerprint-forest"));

        field("bits").textProperty().set("100");

        assertTrue(
                model.problemProperty().get().contains("multiple of 64"),
                model.problemProperty().get());
    }

    @Test
    void unchangedFieldsFollowTheProfile() {
        model.methodProperty().set(Methods.byId("kcl-finetune"));
        field("seeds").textProperty().set("7");

        field("profile").textProperty().set("RELEASED");

        assertEquals("500", field("epochs").textProperty().get());
        assertEquals("7", field("seeds").textProperty().get());
        assertEquals(
                "{\"profile\":\"RELEASED\",\"seeds\":7}",
                Json.line(model.valuesProperty().get()));
    }

    @Test
    void takesTheSettingsOfARunOver() {
        model.methodProperty().set(Methods.byId("kcl-finetune"));

        model.load(Json.object().put("epochs", 5).put("standardise", false).put("encoderLearningRate", 0.00025));

        assertEquals("0.00025", field("encoderLearningRate").textProperty().get());
        assertEquals("false", field("standardise").textProperty().get());
        assertEquals(3, model.valuesProperty().get().size());
    }

    @Test
    void readsConstantsAsPeopleDo() {
        model.methodProperty().set(Methods.byId("kcl-finetune"));

        assertEquals("Fine tune", field("protocol").display("FINE_TUNE"));
        assertTrue(
                field("protocol").help().startsWith("Fine tune trains encoder and head"),
                field("protocol").help());
    }
}
