package io.cxrating.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed document. */
final class Paper implements AutoCloseable {
  private static final int PICTURE_DPI = 72;
  private static final int WHITE = 250;

  private final PDDocument document;

  Paper(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
  }

  int sheets() {
    return document.getNumberOfPages();
  }

  /** Returns the text of all sheets. */
  String text() throws IOException {
    return text(1, sheets());
  }

  /** Returns the text of one sheet, counted from 1. */
  String text(int sheet) throws IOException {
    return text(sheet, sheet);
  }

  private String text(int first, int last) throws IOException {
    PDFTextStripper reader = new PDFTextStripper();
    reader.setStartPage(first);
    reader.setEndPage(last);
    return reader.getText(document);
  }

  BufferedImage image(int sheet) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(sheet - 1, PICTURE_DPI, ImageType.GRAY);
  }

  /** Returns the white share of a sheet. */
  static double white(BufferedImage sheet) {
    return (double) greys(sheet).filter(grey -> grey >= WHITE).count() / greys(sheet).count();
  }

  /** Returns the darkest grey of a sheet: 0 is black, 255 white. */
  static int darkest(BufferedImage sheet) {
    return greys(sheet).min().orElseThrow();
  }

  private static IntStream greys(BufferedImage sheet) {
    return IntStream.of(
        sheet.getRaster().getSamples(0, 0, sheet.getWidth(), sheet.getHeight(), 0, (int[]) null));
  }

  /** Returns the filled height of a sheet without its page number: 0 to 1. */
  static double filled(BufferedImage sheet) {
    int foot = (int) (sheet.getHeight() * 0.95);
    for (int y = foot; y > 0; y--) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        if (sheet.getRaster().getSample(x, y, 0) < WHITE) {
          return (double) y / foot;
        }
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
