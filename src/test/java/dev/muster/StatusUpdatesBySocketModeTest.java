package dev.muster;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BySocketMode.class)
class StatusUpdatesBySocketModeTest extends StatusUpdatesTest {}
