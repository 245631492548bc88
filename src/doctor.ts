import { doctor } from './node/doctor/doctor.ts';

process.exit(await doctor(process.argv.slice(2), process.env));
