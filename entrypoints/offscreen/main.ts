import { ask } from '../../lib/messaging/client';
import { holdSocket } from './hold-socket';

holdSocket(location.search, (message) => void ask('socket.event', message));
