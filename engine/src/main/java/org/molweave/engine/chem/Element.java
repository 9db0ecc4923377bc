package org.molweave.engine.chem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A chemical element: atomic number, symbol, English name. Number 0 is the dummy atom `*`.
public record Element(int atomicNumber, String symbol, String name) {

    /// The largest atomic number.
    public static final int LAST = 118;

    /// The dummy atom, which stands for anything.
    public static final Element DUMMY = new Element(0, "*", "Dummy atom");

    private static final String SYMBOLS = """
            H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr
            Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm
            Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No
            Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og
            """;

    private static final String NAMES = """
            Hydrogen Helium Lithium Beryllium Boron Carbon Nitrogen Oxygen Fluorine Neon Sodium Magnesium
            Aluminum Silicon Phosphorus Sulfur Chlorine Argon Potassium Calcium Scandium Titanium Vanadium
            Chromium Manganese Iron Cobalt Nickel Copper Zinc Gallium Germanium Arsenic Selenium Bromine
            Krypton Rubidium Strontium Yttrium Zirconium Niobium Molybdenum Technetium Ruthenium Rhodium
            Palladium Silver Cadmium Indium Tin Antimony Tellurium Iodine Xenon Cesium Barium Lanthanum Cerium
            Praseodymium Neodymium Promethium Samarium Europium Gadolinium Terbium Dysprosium Holmium Erbium
            Thulium Ytterbium Lutetium Hafnium Tantalum Tungsten Rhenium Osmium Iridium Platinum Gold Mercury
            Thallium Lead Bismuth Polonium Astatine Radon Francium Radium Actinium Thorium Protactinium
            Uranium Neptunium Plutonium Americium Curium Berkelium Californium Einsteinium Fermium Mendelevium
            Nobelium Lawrencium Rutherfordium Dubnium Seaborgium Bohrium Hassium Meitnerium Darmstadtium
            Roentgenium Copernicium Nihonium Flerovium Moscovium Livermorium Tennessine Oganesson
            """;

    private static final List<Element> TABLE = table();
    private static final Map<String, Element> BY_SYMBOL = bySymbol();

    /// The 118 elements, hydrogen first.
    public static List<Element> all() {
        return TABLE.subList(1, TABLE.size());
    }

    public static Element of(int atomicNumber) {
        if (atomicNumber < 0 || atomicNumber >= TABLE.size()) {
            throw new IllegalArgumentException("There is no element %d: atomic numbers run from 0 (dummy atom) to %d."
                    .formatted(atomicNumber, TABLE.size() - 1));
        }
        return TABLE.get(atomicNumber);
    }

    /// The element with exactly this symbol, as in `Cl`.
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /// The atomic number (1 to 118) of exactly this symbol; empty for the dummy atom, too.
    public static OptionalInt findNumber(String symbol) {
        return find(symbol).stream()
                .mapToInt(Element::atomicNumber)
                .filter(z -> z > 0)
                .findFirst();
    }

    public static String symbol(int atomicNumber) {
        return of(atomicNumber).symbol();
    }

    @Override
    public String toString() {
        return symbol;
    }

    private static List<Element> table() {
        String[] symbols = SYMBOLS.strip().split("\\s+");
        String[] names = NAMES.strip().split("\\s+");
        var table = new Element[symbols.length + 1];
        table[0] = DUMMY;
        for (int i = 0; i < symbols.length; i++) {
            table[i + 1] = new Element(i + 1, symbols[i], names[i]);
        }
        return List.of(table);
    }

    private static Map<String, Element> bySymbol() {
        var elements = new HashMap<String, Element>();
        for (Element element : TABLE) {
            elements.put(element.symbol, element);
        }
        return Map.copyOf(elements);
    }
}
