package org.molweave.engine.kg;

import java.util.List;
import java.util.Map;

/// Which elements belong to which series, and how much of the universe they make up (KCL-SPEC 1.4): the facts that the
/// table of elements does not hold as a column.
final class ElementSeries {

    /// Bin 2 of the abundance holds every element that no other bin names.
    static final String OTHER_ABUNDANCE = "Abundance2";

    /// The last element whose series is known by experiment.
    static final int LAST_TRANSITION_METAL = 108;

    private ElementSeries() {}

    /// By name; transition metals are what remains of groups 3 to 12.
    static Map<String, List<String>> named() {
        return Map.of(
                "AlkaliMetal", symbols("Li Na K Rb Cs Fr"),
                "AlkalineEarthMetal", symbols("Be Mg Ca Sr Ba Ra"),
                "Lanthanoid", symbols("La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu"),
                "Actinoid", symbols("Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr"),
                "PosttransitionMetal", symbols("Al Ga In Sn Tl Pb Bi Po"),
                "Metalloid", symbols("B Si Ge As Sb Te At"),
                "ReactiveNonmetal", symbols("H C N O F P S Cl Se Br I"),
                "NobleGas", symbols("He Ne Ar Kr Xe Rn"));
    }

    /// By the share of the universe's mass.
    static Map<String, List<String>> abundances() {
        return Map.of(
                "Abundance1",
                symbols(
                        "Ac Am At Bh Bk Cf Cm Cn Db Ds Es Fl Fm Fr Hs Lr Lv Mc Md Mt Nh No Np Og Pa Pm Po Pu Ra Rf Rg Rn"
                                + " Sg Tc Ts"),
                "Abundance3",
                symbols("Al Ar C Ca Cl Co Cr F Fe K Mg Mn N Na Ne Ni O P S Si Ti V"),
                "Abundance4",
                symbols("He"),
                "Abundance5",
                symbols("H"));
    }

    private static List<String> symbols(String text) {
        return List.of(text.split(" "));
    }
}
