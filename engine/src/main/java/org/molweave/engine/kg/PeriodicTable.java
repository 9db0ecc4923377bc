package org.molweave.engine.kg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The symbols of the 118 elements by atomic number.
public final class PeriodicTable {

    /// The largest atomic number.
    public static final int LAST = 118;

    private static final List<String> SYMBOLS = List.of("""
            * H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr
            Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu
            Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr
            Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og""".split("\\s+"));

    private static final Map<String, Integer> NUMBERS = numbers();

    private PeriodicTable() {}

    /// The symbol of an element; `*` for 0, the dummy atom.
    public static String symbol(int atomicNumber) {
        return SYMBOLS.get(atomicNumber);
    }

    /// The atomic number (1 to 118) of a symbol, spelled exactly.
    public static OptionalInt findNumber(String symbol) {
        Integer number = NUMBERS.get(symbol);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int z = 1; z < SYMBOLS.size(); z++) {
            numbers.put(SYMBOLS.get(z), z);
        }
        return Map.copyOf(numbers);
    }
}
