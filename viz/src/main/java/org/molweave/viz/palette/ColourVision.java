package org.molweave.viz.palette;

/// How people see colours, and how different two colours are for them.
///
/// The matrices are those of Machado, Oliveira and Fernandes (A Physiologically-based Model for Simulation of Color
/// Vision Deficiency, 2009) at full severity, applied to linear light; differences are distances in OKLab (Ottosson,
/// 2020), where black and white are 1 apart.
public enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    /// Without red cones.
    PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    /// Without green cones.
    DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    /// A print in black alone.
    GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    // Never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /// The colour as it is seen; both are `#rrggbb`.
    public String seen(String colour) {
        double[] light = light(colour);
        int rgb = 0;
        for (double channel : light) {
            double encoded = channel <= 0.0031308 ? 12.92 * channel : 1.055 * Math.pow(channel, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) Math.round(255 * encoded);
        }
        return "#%06x".formatted(rgb);
    }

    /// From 0 for colours that look the same.
    public double difference(String first, String second) {
        double[] a = oklab(light(first));
        double[] b = oklab(light(second));
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    /// How far a colour is from grey, for normal eyes.
    public static double chroma(String colour) {
        double[] lab = oklab(NORMAL.light(colour));
        return Math.hypot(lab[1], lab[2]);
    }

    private static double square(double x) {
        return x * x;
    }

    /// Linear red, green and blue after the matrix, each from 0 to 1.
    private double[] light(String colour) {
        int rgb = Integer.parseInt(colour, 1, 7, 16);
        double r = linear(rgb >> 16 & 0xff);
        double g = linear(rgb >> 8 & 0xff);
        double b = linear(rgb & 0xff);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(matrix[3 * i] * r + matrix[3 * i + 1] * g + matrix[3 * i + 2] * b, 0, 1);
        }
        return seen;
    }

    private static double linear(int channel) {
        double encoded = channel / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double[] oklab(double[] rgb) {
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
