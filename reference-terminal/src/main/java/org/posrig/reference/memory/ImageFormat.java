package org.posrig.reference.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.posrig.card.Pan;
import org.posrig.reference.iso.WorkingKeys;
import org.posrig.secret.Secret;

/// An image as plain bytes; [Seal] protects them.
final class ImageFormat {
  /// For the session and a day of entries; more makes it grow.
  private static final int ROOM = 8192;

  private ImageFormat() {}

  static byte[] write(Image image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROOM);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      session(out, image.session());
      out.writeInt(image.stan());
      out.writeInt(image.wrongPasswords());
      out.writeBoolean(image.locked());
      out.writeInt(image.journal().size());
      for (JournalEntry entry : image.journal()) entry(out, entry);
      reversal(out, image.reversal());
      out.writeInt(image.printing());
      out.writeUTF(image.settling().stage().name());
      out.writeBoolean(image.settling().balanced());
      out.writeInt(image.settling().uploaded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// @throws IOException when the bytes end too early
  /// @throws IllegalArgumentException when they hold what no image can hold
  static Image read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Image(
          session(in),
          in.readInt(),
          in.readInt(),
          in.readBoolean(),
          journal(in),
          reversal(in),
          in.readInt(),
          new Settling(Settling.Stage.valueOf(in.readUTF()), in.readBoolean(), in.readInt()));
    }
  }

  private static void session(DataOutputStream out, Session session) throws IOException {
    out.writeUTF(session.operator());
    out.writeBoolean(session.signedIn());
    secret(out, session.keys().pin());
    secret(out, session.keys().mac());
    secret(out, session.keys().track());
    out.writeUTF(session.batch());
    out.writeLong(session.clockOffsetSeconds());
    out.writeBoolean(session.signInWanted());
  }

  private static Session session(DataInputStream in) throws IOException {
    return new Session(
        in.readUTF(),
        in.readBoolean(),
        new WorkingKeys(secret(in), secret(in), secret(in)),
        in.readUTF(),
        in.readLong(),
        in.readBoolean());
  }

  private static void secret(DataOutputStream out, Secret secret) throws IOException {
    out.writeByte(secret.length());
    out.write(secret.reveal());
  }

  private static Secret secret(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readUnsignedByte()];
    in.readFully(bytes);
    return Secret.of(bytes);
  }

  private static void entry(DataOutputStream out, JournalEntry entry) throws IOException {
    out.writeUTF(entry.kind().name());
    out.writeUTF(entry.voucher());
    out.writeUTF(entry.batch());
    out.writeLong(entry.cents());
    out.writeUTF(entry.pan().digits());
    out.writeUTF(entry.way());
    out.writeUTF(entry.auth());
    out.writeUTF(entry.rrn());
    out.writeUTF(entry.time());
    out.writeUTF(entry.operator());
    out.writeUTF(entry.original());
    out.writeUTF(entry.originalDate());
    out.writeUTF(entry.parties());
    out.writeBoolean(entry.voided());
    out.writeUTF(entry.told().name());
  }

  private static List<JournalEntry> journal(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<JournalEntry> journal = new ArrayList<>();
    for (int i = 0; i < count; i++) journal.add(entry(in));
    return journal;
  }

  private static JournalEntry entry(DataInputStream in) throws IOException {
    return new JournalEntry(
        JournalEntry.Kind.valueOf(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        new Pan(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readBoolean(),
        JournalEntry.Told.valueOf(in.readUTF()));
  }

  private static void reversal(DataOutputStream out, Reversal reversal) throws IOException {
    switch (reversal) {
      case Reversal.None _ -> out.writeByte(0);
      case Reversal.Due due -> {
        out.writeByte(due.fields().size());
        for (var field : due.fields().entrySet()) {
          out.writeByte(field.getKey());
          out.writeUTF(field.getValue());
        }
        out.writeUTF(due.reason());
        out.writeUTF(due.date());
      }
    }
  }

  private static Reversal reversal(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    if (count == 0) return new Reversal.None();
    SortedMap<Integer, String> fields = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      int number = in.readUnsignedByte();
      fields.put(number, in.readUTF());
    }
    return new Reversal.Due(fields, in.readUTF(), in.readUTF());
  }
}
