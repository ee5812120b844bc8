/** What can be heard. */
export type Sound = "turn" | "chips" | "card" | "check" | "fold" | "win" | "low";

/** Sounds made on the spot with Web Audio; silent until the first click or key, as browsers demand. */
export class Sounds {
  #context: AudioContext | null = null;
  #noise: AudioBuffer | null = null;

  /** Lets sound begin; call on a gesture of the player. */
  unlock(): void {
    if (this.#context === null && typeof AudioContext !== "undefined") {
      this.#context = new AudioContext();
      const noise = this.#context.createBuffer(1, this.#context.sampleRate / 2, this.#context.sampleRate);
      const samples = noise.getChannelData(0);
      for (let index = 0; index < samples.length; index++) {
        samples[index] = Math.random() * 2 - 1;
      }
      this.#noise = noise;
    }
    if (this.#context?.state === "suspended") {
      void this.#context.resume();
    }
  }

  play(sound: Sound, volume: number): void {
    const context = this.#context;
    if (context === null || context.state !== "running" || volume <= 0) {
      return;
    }
    const out = context.createGain();
    out.gain.value = volume;
    out.connect(context.destination);
    switch (sound) {
      case "turn":
        this.#tone(out, 660, 0, 0.22, 0.16);
        this.#tone(out, 880, 0.12, 0.34, 0.16);
        break;
      case "chips":
        [0, 0.045, 0.085, 0.12].forEach((at, index) => this.#hiss(out, 3_600 + index * 500, at, 0.035, 0.22, 9));
        break;
      case "card":
        this.#hiss(out, 1_800, 0, 0.09, 0.16, 0.8);
        break;
      case "check":
        this.#hiss(out, 420, 0, 0.05, 0.5, 3);
        this.#hiss(out, 420, 0.11, 0.05, 0.5, 3);
        break;
      case "fold":
        this.#hiss(out, 900, 0, 0.14, 0.1, 0.7);
        break;
      case "win":
        [523, 659, 784, 1_047].forEach((pitch, index) => this.#tone(out, pitch, index * 0.09, 0.4, 0.11));
        break;
      case "low":
        this.#tone(out, 980, 0, 0.08, 0.12);
        break;
    }
  }

  #tone(out: AudioNode, pitch: number, after: number, length: number, level: number): void {
    const context = this.#context as AudioContext;
    const start = context.currentTime + after;
    const wave = context.createOscillator();
    const gain = context.createGain();
    wave.type = "triangle";
    wave.frequency.value = pitch;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(level, start + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.0005, start + length);
    wave.connect(gain).connect(out);
    wave.start(start);
    wave.stop(start + length);
  }

  #hiss(out: AudioNode, pitch: number, after: number, length: number, level: number, sharpness: number): void {
    const context = this.#context as AudioContext;
    const start = context.currentTime + after;
    const source = context.createBufferSource();
    const filter = context.createBiquadFilter();
    const gain = context.createGain();
    source.buffer = this.#noise;
    filter.type = "bandpass";
    filter.frequency.value = pitch;
    filter.Q.value = sharpness;
    gain.gain.setValueAtTime(level, start);
    gain.gain.exponentialRampToValueAtTime(0.0005, start + length);
    source.connect(filter).connect(gain).connect(out);
    source.start(start, Math.random() * 0.2, length);
  }
}
