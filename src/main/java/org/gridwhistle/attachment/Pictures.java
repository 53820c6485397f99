package org.gridwhistle.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/**
 * Decodes pictures and writes them anew, upright and without anything but their pixels: where a photo was taken, with
 * what, and whatever else was hidden in it never reaches the store. How much memory that takes is known before.
 */
final class Pictures {

    /** Checked from the header, before a single pixel is decoded. */
    static final long MOST_PIXELS = 40_000_000;

    static final int LONGEST_SIDE = 2560;
    static final int LONGEST_SMALL_SIDE = 480;
    private static final int BYTES_PER_PIXEL = 4;
    private static final float QUALITY = 0.85f;

    /**
     * What came of a picture.
     *
     * @param kind how both are written
     */
    record Redrawn(FileKind kind, Path whole, Path small) {}

    private Pictures() {}

    /**
     * @param sent whose header was found to be bearable ({@link #memoryFor})
     * @param folder for the files it writes
     * @throws IOException and, as decoders do, any runtime exception when it cannot be read
     */
    static Redrawn redraw(Path sent, FileKind kind, Path folder) throws IOException {
        BufferedImage picture = upright(decode(sent, kind), orientation(sent));
        BufferedImage small = fitting(picture, LONGEST_SMALL_SIDE);
        FileKind written = kind == FileKind.PNG ? FileKind.PNG : FileKind.JPEG;
        Path whole = write(picture, written, folder);
        if (Files.size(whole) > ReceiveFiles.LARGEST) {
            // what was drawn compresses well as PNG, what was photographed does not
            written = FileKind.JPEG;
            whole = write(picture, written, folder);
        }
        return new Redrawn(written, whole, write(small, written, folder));
    }

    /**
     * How much memory it takes to draw it anew, in bytes, told from the header.
     *
     * @throws DomainRefusal PICTURE_TOO_LARGE when it has too many pixels
     */
    static long memoryFor(Path sent, FileKind kind) throws IOException {
        try (var opened = new Opened(sent, kind)) {
            if (opened.width <= 0 || opened.height <= 0) {
                throw new IOException("no pixels");
            }
            if (opened.width * opened.height > MOST_PIXELS) {
                throw new DomainRefusal(ErrorCode.PICTURE_TOO_LARGE, MOST_PIXELS / 1_000_000);
            }
            // a WebP is decoded whole before lines are left out
            long step = kind == FileKind.WEBP ? 1 : opened.step();
            long decoded = (opened.width / step + 1) * (opened.height / step + 1);
            long kept = Math.min(decoded, (long) LONGEST_SIDE * LONGEST_SIDE);
            return (decoded + 2 * kept) * BYTES_PER_PIXEL;
        }
    }

    private static BufferedImage decode(Path sent, FileKind kind) throws IOException {
        try (var opened = new Opened(sent, kind)) {
            ImageReadParam asked = opened.reader.getDefaultReadParam();
            // whole lines are left out while decoding, so that never more than twice the kept length is in memory
            asked.setSourceSubsampling(opened.step(), opened.step(), 0, 0);
            return opened.reader.read(0, asked);
        }
    }

    /** A picture of which only the header was read. */
    private static final class Opened implements AutoCloseable {

        private final ImageReader reader;
        private final FileImageInputStream stream;
        private final long width;
        private final long height;

        private Opened(Path sent, FileKind kind) throws IOException {
            reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
            stream = new FileImageInputStream(sent.toFile());
            try {
                reader.setInput(stream, true, true);
                width = reader.getWidth(0);
                height = reader.getHeight(0);
            } catch (IOException | RuntimeException unreadable) {
                close();
                throw unreadable;
            }
        }

        private int step() {
            return (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            stream.close();
        }
    }

    /** As cameras say it, 1 to 8; 1 where nothing is said. */
    private static int orientation(Path sent) {
        try {
            var told = ImageMetadataReader.readMetadata(sent.toFile()).getDirectoriesOfType(ExifIFD0Directory.class);
            for (var directory : told) {
                if (directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                    int orientation = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
                    return orientation >= 1 && orientation <= 8 ? orientation : 1;
                }
            }
            return 1;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException unsaid) {
            // metadata that cannot be read is no reason to refuse a picture that can
            return 1;
        }
    }

    /** Turns and mirrors as told, and scales to the longest side in the same stroke. */
    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        boolean lying = orientation >= 5;
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        int newWidth = scaled(lying ? height : width, scale);
        int newHeight = scaled(lying ? width : height, scale);
        var turn = new AffineTransform();
        turn.scale((double) newWidth / (lying ? height : width), (double) newHeight / (lying ? width : height));
        turn.concatenate(
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                });
        return drawn(decoded, turn, newWidth, newHeight);
    }

    /** By halves, for one big step would leave pixels out. */
    private static BufferedImage fitting(BufferedImage picture, int longest) {
        BufferedImage now = picture;
        while (Math.max(now.getWidth(), now.getHeight()) > longest) {
            double scale = Math.max(0.5, (double) longest / Math.max(now.getWidth(), now.getHeight()));
            int width = scaled(now.getWidth(), scale);
            int height = scaled(now.getHeight(), scale);
            var shrink = AffineTransform.getScaleInstance(
                    (double) width / now.getWidth(), (double) height / now.getHeight());
            now = drawn(now, shrink, width, height);
        }
        return now;
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    /** On a new sheet of plain colours: profiles, palettes and whatever else a picture brings stay behind. */
    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        boolean transparent = picture.getColorModel().hasAlpha();
        var sheet = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawRenderedImage(picture, how);
        } finally {
            pen.dispose();
        }
        return sheet;
    }

    private static Path write(BufferedImage picture, FileKind kind, Path folder) throws IOException {
        BufferedImage sheet = kind == FileKind.JPEG ? onWhite(picture) : picture;
        Path file = Files.createTempFile(folder, "picture", "." + kind.ending());
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam asked = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                asked.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(sheet, List.of(), null), asked);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var sheet = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return sheet;
    }
}
