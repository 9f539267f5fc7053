// Loaded before Azurite. What stands on standard input moves its clock, one number of milliseconds per line, each answered with "moved";
// when standard input closes, because the tests are over or gone, Azurite ends.
'use strict';

const RealDate = Date;
let ahead = 0;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + ahead] : parts));
  }

  static now() {
    return RealDate.now() + ahead;
  }
};

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    ahead += Number(line);
    console.log('moved');
  })
  .on('close', () => process.exit(0));
