// What is started. V8 has to know before the program is loaded, and imports are loaded before the first line runs.
import { keepHeapSmall, keepRoomForYoung } from './smallHeap.ts'

keepHeapSmall()
await import('./program.ts')
keepRoomForYoung()
