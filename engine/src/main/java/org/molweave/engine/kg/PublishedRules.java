package org.molweave.engine.kg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.molweave.engine.chem.Element;
import org.molweave.engine.kg.RelationRule.Bins;
import org.molweave.engine.kg.RelationRule.Members;
import org.molweave.engine.kg.RelationRule.Quantity;

/// The seventeen relations of the element knowledge graph with the edges of KCL-SPEC 1.3.
final class PublishedRules {

    static final double KILOJOULE_PER_MOLE = 96.48533;
    static final double ABSOLUTE_ZERO = -273.15;

    private static final double ROOM_TEMPERATURE = 298.15;
    private static final int LAST_IONIZATION = 104;
    private static final int LAST_BOILING_POINT = 96;
    private static final int ALL = Element.LAST;

    private final ElementTable table;

    PublishedRules(ElementTable table) {
        this.table = table;
    }

    List<RelationRule> all() {
        return List.of(
                members("isFamilyOf", z -> numbered("Family", z, "group")),
                members("isPeriodOf", z -> numbered("Period", z, "period")),
                members("isMetallicityOf", this::series),
                members("isStateOf", this::state),
                bins("isWeightOf", "Weight", plain("atomic_number", "by atomic number"), 3, 11, 19, 37, 55, 72, 89),
                bins(
                        "isElectronegativityOf",
                        "Electronegativity",
                        plain("electronegativity_pauling", "Pauling"),
                        1.05,
                        1.545,
                        2.195,
                        3.7),
                bins(
                        "isElectronAffinityOf",
                        "ElectronAffinity",
                        new Quantity("electron_affinity_eV", "kJ/mol", KILOJOULE_PER_MOLE, 0, true, ALL),
                        16,
                        202,
                        250,
                        326),
                bins(
                        "isIonizationOf",
                        "Ionization",
                        new Quantity("first_ionization_eV", "kJ/mol", KILOJOULE_PER_MOLE, 0, false, LAST_IONIZATION),
                        498,
                        1120,
                        1900),
                bins("isRadiusOf", "Radius", plain("radius_calculated_pm", "pm"), 69, 182),
                bins(
                        "isMeltingPointOf",
                        "MeltingPoint",
                        new Quantity("melting_K", "°C", 1, ABSOLUTE_ZERO, false, ALL),
                        -240,
                        -150,
                        -20,
                        435,
                        817.5,
                        1265,
                        2100,
                        2800),
                bins(
                        "isBoilingPointOf",
                        "BoilingPoint",
                        new Quantity("boiling_K", "°C", 1, ABSOLUTE_ZERO, false, LAST_BOILING_POINT),
                        -220,
                        -85,
                        0,
                        900,
                        1505,
                        2050,
                        3590,
                        4900),
                bins("isDensityOf", "Density", plain("density_kg_m3", "kg/m³"), 100, 9130),
                bins("isHardnessOf", "Hardness", plain("brinell_MPa", "Brinell, MPa"), 5, 80, 1470),
                bins("isModulusOf", "Modulus", plain("bulk_modulus_GPa", "GPa"), 88, 150, 270),
                bins("isConductivityOf", "Conductivity", plain("thermal_conductivity_W_mK", "W/(m·K)"), 98.5, 165, 275),
                bins("isHeatOf", "Heat", plain("specific_heat_J_kgK", "J/(kg·K)"), 121, 200, 310, 660, 2500),
                members("isAbundanceOf", z -> named(z, ElementSeries.abundances(), ElementSeries.OTHER_ABUNDANCE)));
    }

    private static Quantity plain(String column, String unit) {
        return new Quantity(column, unit, 1, 0, false, ALL);
    }

    private static Bins bins(String relation, String attribute, Quantity quantity, double... edges) {
        return new Bins(
                relation,
                attribute,
                quantity,
                new Binning.Published().text(),
                Arrays.stream(edges).boxed().toList());
    }

    /// An attribute of nothing ("") is left out.
    private Members members(String relation, IntFunction<String> attributeOf) {
        Map<String, List<String>> members = new TreeMap<>(CodePointOrder.INSTANCE);
        for (int z : table.elements()) {
            String attribute = attributeOf.apply(z);
            if (!attribute.isEmpty()) {
                members.computeIfAbsent(attribute, a -> new ArrayList<>()).add(Element.symbol(z));
            }
        }
        return new Members(relation, members);
    }

    private String numbered(String stem, int z, String column) {
        OptionalDouble value = table.findValue(z, column);
        return value.isPresent() ? stem + Math.round(value.getAsDouble()) : "";
    }

    private String series(int z) {
        long group = Math.round(table.findValue(z, "group").orElse(0));
        boolean transition = group >= 3 && group <= 12 && z <= ElementSeries.LAST_TRANSITION_METAL;
        return named(z, ElementSeries.named(), transition ? "TransitionMetal" : "");
    }

    private static String named(int z, Map<String, List<String>> members, String otherwise) {
        String symbol = Element.symbol(z);
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(symbol))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    private String state(int z) {
        OptionalDouble melting = table.findValue(z, "melting_K");
        OptionalDouble boiling = table.findValue(z, "boiling_K");
        if (melting.isEmpty() && boiling.isEmpty()) {
            return "";
        }
        if (boiling.isPresent() && boiling.getAsDouble() < ROOM_TEMPERATURE) {
            return "Gas";
        }
        return melting.isPresent() && melting.getAsDouble() < ROOM_TEMPERATURE ? "Liquid" : "Solid";
    }
}
