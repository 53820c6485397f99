package org.gridwhistle.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files as people and their enemies send them, made here: nothing binary lies in the repository. */
public final class SampleFiles {

    /** Stands in every kind of metadata that the samples have; must be found in no file that is given out. */
    public static final String SECRET = "SecretCamera-31415";

    /** Which way a phone that is held upright lays its pictures down: the top is on the right. */
    private static final int LYING = 6;

    private SampleFiles() {}

    // ---- pictures

    /** Red above, blue below, with some noise, so that its size is that of a photo. */
    public static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(width * 31L + height);
        for (int y = 0; y < height; y++) {
            Color colour = y < height / 2 ? Color.RED : Color.BLUE;
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.getRGB() ^ noise.nextInt(8) << 8);
            }
        }
        return picture;
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    private static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * A photo from a phone that was held upright: stored lying, with the camera's name and the place in EXIF, and
     * more of it in XMP, in IPTC and in a comment.
     */
    public static byte[] photo(int width, int height) {
        byte[] jpeg = written(turnedLeft(picture(width, height)), "jpeg");
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(jpeg, 2));
        out.writeBytes(segment(0xe1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif())));
        out.writeBytes(segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
        out.writeBytes(segment(0xed, latin("Photoshop 3.0\0" + SECRET)));
        out.writeBytes(segment(0xfe, latin(SECRET)));
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        out.writeBytes(latin("what phones leave behind the end: " + SECRET));
        return out.toByteArray();
    }

    private static BufferedImage turnedLeft(BufferedImage upright) {
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        return lying;
    }

    private static byte[] segment(int kind, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) kind)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** Camera, orientation, and where it was: 33° 17′ 59″ N, 113° 31′ 7″ E. */
    private static byte[] exif() {
        byte[] camera = latin(SECRET + "\0");
        int gps = 8 + 2 + 3 * 12 + 4;
        int values = gps + 2 + 4 * 12 + 4;
        var exif = ByteBuffer.allocate(values + camera.length + 1 + 48).order(ByteOrder.BIG_ENDIAN);
        exif.put(latin("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, camera.length, values + 48);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) LYING)
                .putShort((short) 0);
        entry(exif, 0x8825, 4, 1, gps);
        exif.putInt(0);
        exif.putShort((short) 4);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        entry(exif, 2, 5, 3, values);
        exif.putShort((short) 3).putShort((short) 2).putInt(2).put(latin("E\0\0\0"));
        entry(exif, 4, 5, 3, values + 24);
        exif.putInt(0);
        for (int number : new int[] {33, 1, 17, 1, 59, 1, 113, 1, 31, 1, 7, 1}) {
            exif.putInt(number);
        }
        exif.put(camera);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** With a text, and EXIF in a chunk of its own. */
    public static byte[] pngWithMetadata(int width, int height) {
        byte[] png = png(width, height);
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                chunk("tEXt", latin("Comment\0" + SECRET)),
                chunk("eXIf", exif()),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /** Some hundred bytes that say they were a picture of that size. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var deflater = new Deflater();
        deflater.setInput(new byte[10_000]);
        deflater.finish();
        byte[] pixels = new byte[200];
        int length = deflater.deflate(pixels);
        deflater.end();
        return joined(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header),
                chunk("IDAT", Arrays.copyOf(pixels, length)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] named = joined(latin(kind), content);
        var check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    /** One pixel, with EXIF. */
    public static byte[] webp() {
        byte[] simple = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] pixels = Arrays.copyOfRange(simple, 12, simple.length);
        byte[] extended = {8, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] content = joined(latin("WEBP"), riff("VP8X", extended), pixels, riff("EXIF", exif()));
        return riff("RIFF", content);
    }

    private static byte[] riff(String kind, byte[] content) {
        int padded = content.length + (content.length & 1);
        return ByteBuffer.allocate(padded + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(kind))
                .putInt(content.length)
                .put(content)
                .array();
    }

    // ---- documents

    /** What may be done to a document while it is made. */
    @FunctionalInterface
    private interface Addition {

        void to(PDDocument document) throws IOException;
    }

    /** One page with a photo, and the author in all the places that there are for one. */
    public static byte[] pdf() {
        return pdf(document -> {});
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    public static byte[] pdfThatLaunches() {
        return pdf(document -> {
            var launch = new PDActionLaunch();
            launch.setF("calc.exe");
            var ofPage = new COSDictionary();
            ofPage.setItem(COSName.O, launch.getCOSObject());
            document.getPage(0).getCOSObject().setItem(COSName.AA, ofPage);
        });
    }

    public static byte[] pdfWithAFile() {
        return pdf(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("invoice.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(latin("MZ"))));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("invoice", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    public static byte[] pdfWithPassword() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    /** A part of it would fill the memory. */
    public static byte[] pdfThatSwells() {
        return pdf(document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 600; i++) {
                    out.write(zeros);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    private static byte[] pdf(Addition addition) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var photo = JPEGFactory.createFromByteArray(document, photo(40, 60));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(photo, 100, 100);
            }
            document.getDocumentInformation().setAuthor(SECRET);
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata(latin("<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
            document.getDocumentCatalog().setMetadata(metadata);
            COSStream ofPage = document.getDocument().createCOSStream();
            try (var out = ofPage.createOutputStream()) {
                out.write(latin(SECRET));
            }
            page.getCOSObject().setItem(COSName.METADATA, ofPage);
            addition.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what is something else as well

    public static byte[] svg() {
        return latin(
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    public static byte[] html() {
        return latin("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    public static byte[] program() {
        return latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0this program cannot be run in DOS mode");
    }

    /** A picture that a browser might take for a page. */
    public static byte[] pictureAndPage() {
        byte[] jpeg = jpeg(40, 30);
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xfe, latin("*/=1;</style><script>alert(document.domain)</script>")),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A picture with an archive behind it, which is how programs are carried past a guard. */
    public static byte[] pictureAndArchive() {
        return joined(png(40, 30), archive());
    }

    public static byte[] documentAndArchive() {
        return joined(pdf(), archive());
    }

    private static byte[] archive() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("evil.class"));
            zip.write(latin("\u00ca\u00fe\u00ba\u00be"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // ---- bytes

    /** Whether the words stand in it, plain or in the compressed parts that the samples have. */
    public static boolean says(byte[] file, String words) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(words);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
