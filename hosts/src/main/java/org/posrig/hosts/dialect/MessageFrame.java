package org.posrig.hosts.dialect;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/// A whole message on the wire: length, TPDU, application header, body; as much of it as its form
/// has.
public final class MessageFrame {
  private final FrameForm form;
  private final byte[] tpdu;
  private final byte[] header;
  private final byte[] body;

  MessageFrame(FrameForm form, byte[] tpdu, byte[] header, byte[] body) {
    this.form = form;
    this.tpdu = tpdu.clone();
    this.header = header.clone();
    this.body = body.clone();
  }

  public byte[] body() {
    return body.clone();
  }

  /// The application header.
  public byte[] header() {
    return header.clone();
  }

  /// The envelope of the answer: source and destination change places, where the form has it so.
  public MessageFrame answer(byte[] answerBody) {
    return new MessageFrame(form, form.swapped() ? swapped(tpdu) : tpdu, header, answerBody);
  }

  private static byte[] swapped(byte[] tpdu) {
    return tpdu.length == 0 ? tpdu : new byte[] {tpdu[0], tpdu[3], tpdu[4], tpdu[1], tpdu[2]};
  }

  public MessageFrame with(byte[] otherBody) {
    return new MessageFrame(form, tpdu, header, otherBody);
  }

  /// @param other as long as the header
  public MessageFrame withHeader(byte[] other) {
    return form.frame(tpdu, other, body);
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(form.prefixOf(form.envelope() + body.length));
    bytes.writeBytes(tpdu);
    bytes.writeBytes(header);
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /// A body can hold card data: only its size.
  @Override
  public String toString() {
    return "frame of " + body.length + " bytes, TPDU " + HexFormat.of().formatHex(tpdu);
  }
}
