package org.posrig.second.store;

import java.util.Locale;

/// The numbers that this terminal gives, each as it was given last.
///
/// @param trace of requests (F11)
/// @param invoice of receipts (F62)
/// @param batch that is open (F60)
/// @param key the DUKPT counter
public record Counters(int trace, int invoice, int batch, int key) {
  private static final int MOST = 999_999;

  public Counters nextTrace() {
    return new Counters(after(trace), invoice, batch, key);
  }

  public Counters nextInvoice() {
    return new Counters(trace, after(invoice), batch, key);
  }

  public Counters nextBatch() {
    return new Counters(trace, invoice, after(batch), key);
  }

  public Counters withKey(int counter) {
    return new Counters(trace, invoice, batch, counter);
  }

  private static int after(int number) {
    return number % MOST + 1;
  }

  public String traceDigits() {
    return digits(trace);
  }

  public String invoiceDigits() {
    return digits(invoice);
  }

  public String batchDigits() {
    return digits(batch);
  }

  private static String digits(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
