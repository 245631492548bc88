// It makes libraries print debug output.
delete process.env['DEBUG'];

const { doctor } = await import('./node/doctor/doctor.ts');
process.exit(await doctor(process.argv.slice(2), process.env));
