package org.posrig.terminal;

import java.util.Map;
import java.util.Optional;
import org.posrig.device.CardReader;
import org.posrig.device.OperatorPanel;
import org.posrig.device.PinPad;
import org.posrig.device.ReceiptPrinter;
import org.posrig.net.Network;
import org.posrig.time.RigClock;

/// What a terminal program gets at power-on.
///
/// @param hostAddress what it dials
/// @param parameters of the bench file's `terminal.parameters`
/// @param defect the defect to have, if any
public record TerminalSetup(
    RigClock clock,
    CardReader reader,
    PinPad pinPad,
    ReceiptPrinter printer,
    OperatorPanel panel,
    Network network,
    String hostAddress,
    NonVolatile memory,
    Map<String, String> parameters,
    Optional<String> defect) {}
