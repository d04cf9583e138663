package org.posrig.hosts.iso87;

import org.posrig.hosts.acquirer.serving.Handler;

/// How the host serves one kind of request.
interface Iso87Handler extends Handler<Iso87Request> {}
